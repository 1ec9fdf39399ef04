/** The contract. */
export interface ClusterService {
  getSize(): Promise<number>;
}
