import { ApolloLink } from '@apollo/client/link';
import { Observable } from 'rxjs';
import type { Device } from '../offline/device';
import { operationHashes, question, type OperationName, type Question } from '../operations/keys';

/** What the link needs of the device. */
export type AnswerStore = Pick<Device, 'read' | 'write'>;

export interface OfflineLinkOptions {
  readonly device: AnswerStore;
  /** Hears when an answer could not be stored or read; the question is answered all the same. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Stands between the cache and the network. A good answer is stored on the device as it passes;
 * one with errors is not. When the server cannot be reached, the device answers in its place,
 * and says so in `extensions.device`, unless the operation's context has `fromDevice: false`.
 */
export class OfflineLink extends ApolloLink {
  constructor({ device, onTrouble }: OfflineLinkOptions) {
    super((operation, forward) => {
      const asked = questionOf(operation.operationName, operation.variables);
      const { keepAnswer = true, fromDevice = true } = operation.getContext();
      return new Observable((observer) => {
        const subscription = forward(operation).subscribe({
          next(result) {
            if (asked && keepAnswer && isGood(result)) {
              device.write({ question: asked, data: result.data }).catch(onTrouble);
            }
            observer.next(result);
          },
          error(unreachable) {
            if (!asked || !fromDevice) return observer.error(unreachable);
            device.read(asked).then(
              (record) => {
                if (!record) return observer.error(unreachable);
                observer.next({
                  data: record.data as Record<string, unknown>,
                  extensions: { device: { storedAt: record.storedAt } },
                });
                observer.complete();
              },
              (trouble: unknown) => {
                onTrouble(trouble);
                observer.error(unreachable);
              },
            );
          },
          complete() {
            observer.complete();
          },
        });
        return () => subscription.unsubscribe();
      });
    });
  }
}

function questionOf(name: string | undefined, variables: object): Question | null {
  if (!name || !(name in operationHashes)) return null;
  return question(name as OperationName, variables as Record<string, string>);
}

function isGood(result: ApolloLink.Result): result is { data: Record<string, unknown> } {
  return 'data' in result && result.data != null && !('errors' in result && result.errors?.length);
}
