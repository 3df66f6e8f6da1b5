import { css } from 'lit';

export const stadtStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    padding: 1em 1.125em 1.125em;
    border: 1px solid var(--_line);
    border-block-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    line-height: 1.45;
  }
  .role {
    display: flex;
    align-items: center;
    gap: 0.35em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_accent);
  }
  .role.koordination {
    color: var(--_emphasis);
  }
  .sign {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin-inline-start: -0.25em;
    overflow: visible;
    fill: currentColor;
  }
  .ring {
    display: none;
  }
  .name {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.2;
    unicode-bidi: isolate;
  }
  .closable .role,
  .closable .name:first-of-type {
    padding-inline-end: 2.5em;
  }
  .role + .name {
    margin-block-start: -0.35em;
  }
  .district {
    margin-block-start: -0.5em;
    color: var(--_muted);
  }
  dt {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  dd {
    unicode-bidi: isolate;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin-block-start: 0.25em;
  }
  .tags li {
    max-inline-size: 100%;
    padding: 0.125em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
  }
  a {
    color: var(--_accent);
  }
  .website a {
    display: inline-block;
    padding-block: 0.25em;
  }
  .close {
    position: absolute;
    inset-block-start: 0.375em;
    inset-inline-end: 0.375em;
    display: grid;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_muted);
  }
  .close:hover {
    background: var(--_line);
    color: var(--_text);
  }
  .close svg {
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  @media print {
    .close {
      display: none;
    }
    .website a::after {
      content: ' (' attr(href) ')';
    }
  }
`;
