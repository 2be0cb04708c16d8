/** A file that the page needs offline. `build.py` writes the list, `precache.js`, into `dist/`. */
export interface ShellFile {
  /** Path from the page on. */
  path: string;
  sha256: string;
  /** Bytes. */
  size: number;
  /** MIME type. */
  type: string;
  /** Downloaded and kept when it is first asked for, not with the others. */
  onDemand?: boolean;
}

/** Changes whenever any file of the shell does. */
export const version: string;
/** What is sent with every file ("*"), and what is otherwise with that of a path. */
export const headers: Record<string, Record<string, string>>;
export const files: ShellFile[];
