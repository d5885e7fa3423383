/** The part of the `edtf` package that is used here; it ships no types of its own. */
declare module 'edtf' {
  interface EdtfValue {
    /** Milliseconds since 1970, plus or minus Infinity, or NaN. */
    readonly min: number;
    readonly max: number;
  }
  /** Throws an Error on text that is not EDTF. */
  export default function edtf(text: string): EdtfValue;
}
