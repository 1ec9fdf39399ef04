/** A name and its value: an extended term, a variable, a parameter. */
export interface NameValuePair {
  readonly name: string;
  readonly value: string;
}
