/** A file's text, its bytes in UTF-8, and what to tell its owner where it was in something else. */
export interface Decoded {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly note?: string;
}

/** Reads a file as UTF-8, or as Windows-1252, in which Excel writes „CSV (Trennzeichen-getrennt)“. */
export function decodeFile(bytes: Uint8Array): Decoded {
  const text = new TextDecoder().decode(bytes);
  if (!isWindows1252(bytes, text)) return { text, bytes };
  const read = new TextDecoder('windows-1252').decode(bytes);
  return {
    text: read,
    bytes: new TextEncoder().encode(read),
    note: 'Diese Datei ist nicht in UTF-8. Sie wurde als Windows-1252 gelesen, wie Excel sie schreibt; sehen Sie nach, ob die Umlaute stimmen. Auf Ihren Server gehört die Datei, die Sie unten speichern: Sie ist in UTF-8.',
  };
}

/** Whether more was lost in reading it as UTF-8 than came out: a text that was damaged in one place keeps its other umlauts. */
function isWindows1252(bytes: Uint8Array, text: string): boolean {
  if (bytes.subarray(0, 1000).includes(0)) return false; // a workbook, UTF-16, or no text at all
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  const kept = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return lost > kept;
}
