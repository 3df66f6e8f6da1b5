/** The tag of this script, found while it runs: later it may be gone. A module has to look for its tag. */
const tag =
  (document.currentScript as HTMLScriptElement | null) ??
  [...document.querySelectorAll('script')].find(({ src }) =>
    /\/netzwerk(-karte|-ticker|-hilfe)?\.js(\?|$)/.test(src),
  );

/** Where the script is; empty where it stands in the page itself, or came by `import`. */
export const scriptAddress = tag?.src ?? '';

/** Where its embed pages are, if elsewhere: `data-embed` of a script's tag. */
export const embedAddress =
  tag?.dataset?.['embed'] ??
  document.querySelector<HTMLElement>('script[data-embed]')?.dataset['embed'] ??
  '';
