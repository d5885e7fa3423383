/**
 * Makes the GraphQL object of a record once: records are shared and never change, and what
 * is made of one depends on nothing else. It lasts as long as its record does.
 *
 * @example
 * static readonly of = onePerRecord((record: PlaceRecord) => new Place(record));
 */
export function onePerRecord<Shape extends object, T extends object>(
  make: (record: Shape) => T,
): (record: Shape) => T {
  const made = new WeakMap<Shape, T>();
  return (record) => {
    let object = made.get(record);
    if (object === undefined) {
      object = make(record);
      made.set(record, object);
    }
    return object;
  };
}
