interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * Runs `steps` so that all of them happen or none: a transaction in which one step fails by
 * itself would still commit the steps before it.
 */
export async function whole<T>(transaction: Transaction, steps: () => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await steps();
  } catch (cause) {
    const ended = transaction.done.catch(() => undefined);
    try {
      transaction.abort();
    } catch (already) {
      // A failure for want of room has ended it by itself.
      if (!(already instanceof DOMException && already.name === 'InvalidStateError')) throw already;
    }
    await ended;
    throw cause;
  }
  await transaction.done;
  return result;
}
