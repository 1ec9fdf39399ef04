/** Some processors of one node. */
export interface Allocation {
  /** The node's name as it was added. */
  readonly node: string;
  /** 1 and up. */
  readonly processors: number;
}
