/** dist/integrity.json: the version, and what `integrity=` says of each file. */
export interface Integrity {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Where the files are, as the snippets name it. */
export interface Files {
  /** Address of the folder, with a slash at its end; `https://HOST/` while nobody knows. */
  readonly folder: string;
  /** Whether the page's own server has them, as the address tells. */
  readonly isOwn: boolean;
  /** The exact version in the address. */
  readonly version: string | undefined;
  /** What `integrity=` says, by file; only where the address holds this exact version. */
  readonly integrity: Readonly<Record<string, string>>;
}

/**
 * Reads an address as people type it: with or without scheme, of the folder or of a file in it.
 * @param typed `/netzwerk/` and the like mean the page's own server
 * @param known the checksums that we know
 */
export function readFiles(typed: string, known?: Integrity): Files {
  let folder = typed
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/(embed\/)?[\w-]+\.(js|css|html|csv|json)$/i, '');
  const isOwn = folder.startsWith('/') && !folder.startsWith('//');
  if (folder === '') folder = 'https://HOST/';
  else if (!isOwn && !/^(https?:)?\/\//i.test(folder)) folder = `https://${folder}`;
  if (!folder.endsWith('/')) folder += '/';
  const version = /[/@]v?(\d+\.\d+\.\d+(?:-[\w.]+)?)\//.exec(folder)?.[1];
  const fits = known !== undefined && version === known.version;
  return { folder, isOwn, version, integrity: fits ? known.files : {} };
}
