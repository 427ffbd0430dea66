/** A stretch of a long list, newest first, and whether there is more on either side. */
export interface Page<Row> {
  readonly rows: Row[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
}
