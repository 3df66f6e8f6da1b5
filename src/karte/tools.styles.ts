import { css } from 'lit';

/** Search, topics, pages and ways back. */
export const toolStyles = css`
  .field {
    display: grid;
    gap: 0.25em;
    font-weight: 600;
  }
  input,
  select {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-weight: normal;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  select {
    max-inline-size: 24em;
    text-overflow: ellipsis;
  }
  .filtered,
  .pages {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }
  .pages {
    padding: 0.75em 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .pages p {
    flex: 1 0 100%;
  }
  @media print {
    .field,
    .filtered .button,
    .pages,
    .way-back .button {
      display: none;
    }
  }
`;
