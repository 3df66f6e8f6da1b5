/** A piece of news. All of it is plain text, but for the address. */
export interface NewsItem {
  readonly title: string;
  /** Absolute http or https address; empty for news without a page of its own. */
  readonly url: string;
  /**
   * ISO 8601, as exact as known: `2019`, `2019-04`, `2019-12-02`, or a moment in UTC,
   * `2026-06-03T12:05:00.000Z`; empty if unknown.
   */
  readonly date: string;
  /** What it says, in 300 characters at most. */
  readonly summary?: string;
  /** Who says it. */
  readonly source?: string;
}

/** News in the order in which they are shown, and the language they are in (BCP 47), if known. */
export interface News {
  readonly items: readonly NewsItem[];
  readonly lang: string;
}
