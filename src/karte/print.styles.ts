import { css } from 'lit';

/** On paper: a map with numbers, and the cities by these numbers. Colours are those of paper. */
export const printStyles = css`
  .print {
    display: none;
  }
  @media print {
    .printing {
      color-scheme: only light;
    }
    .printing .body,
    .printing .field {
      display: none;
    }
    .print {
      display: block;
    }
    .print-map {
      display: block;
      inline-size: 100%;
      max-block-size: 19cm;
      margin-block-end: 1em;
      print-color-adjust: exact;
    }
    .print-map text {
      fill: CanvasText;
      font-weight: 600;
    }
    .print ol {
      columns: 16em;
      padding-inline-start: 2.5em;
      margin: 0;
    }
    .print li {
      break-inside: avoid;
      margin-block-end: 0.5em;
    }
  }
`;
