import { unsafeCSS, type CSSResult } from 'lit';

/**
 * A style sheet of ours, with the light colours alone where the browser does not know `light-dark()`
 * (Chrome before 123, Safari before 17.5): a property that it can't read would draw the map black.
 */
export function withoutLightDark(sheet: CSSResult): CSSResult {
  return CSS.supports('color', 'light-dark(#000, #fff)')
    ? sheet
    : unsafeCSS(sheet.cssText.replace(/light-dark\(([^,]+),[^)]+\)/g, '$1'));
}
