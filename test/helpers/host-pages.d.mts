export interface HostPage {
  readonly name: string;
  readonly head: string;
  readonly body?: string;
  readonly script?: string;
  readonly quirks?: boolean;
  readonly cooperates?: boolean;
}
export const hostPages: readonly HostPage[];
export const content: string;
export const boxStyles: string;
/** A whole page, with the toolbar from this script; `''` for none. */
export function documentOf(page: HostPage, toolbar: string, extra?: string): string;
