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
    font-weight: normal;
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
  .pages p,
  .basemap p {
    flex: 1 0 100%;
  }
  .chooser {
    display: grid;
    gap: 0.5em;
    padding: 0.75em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    scroll-margin-block: 1em;
  }
  .chooser p {
    font-weight: 600;
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: center;
    text-align: start;
  }
  .choice .shape {
    fill: currentColor;
    stroke: none;
  }
  .back {
    justify-self: start;
    min-block-size: 2.75em;
    padding: 0.4em;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
  }
  .tiles {
    pointer-events: none;
  }
  .tiles img {
    position: absolute;
    left: 0;
    top: 0;
  }
  /* The tiles bear these names themselves, and are light. */
  .tiled .name {
    display: none;
  }
  .tiled .label {
    background: var(--_region);
  }
  .waiting {
    min-block-size: 22em;
  }
  @media print {
    .field,
    .filtered .button,
    .basemap,
    .pages,
    .way-back .button {
      display: none;
    }
  }
`;
