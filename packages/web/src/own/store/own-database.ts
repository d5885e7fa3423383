import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Note, ReadCopy, ReadingPlace, RevisionText, SavedArticle } from '../things';

/** The reader's own, in a database apart: taking articles off the device leaves it alone. */
export interface OwnSchema extends DBSchema {
  saved: { key: string; value: SavedArticle };
  places: { key: string; value: ReadingPlace };
  notes: { key: string; value: Note };
  copies: { key: string; value: ReadCopy };
  texts: { key: [string, number]; value: RevisionText };
}

export type OwnKind = 'saved' | 'places' | 'notes' | 'copies' | 'texts';
export type OwnDatabase = IDBPDatabase<OwnSchema>;

/** Opens the database, making it when it is not there. `onLost` hears when it is taken away. */
export async function openOwnDatabase(name: string, onLost: () => void): Promise<OwnDatabase> {
  const database = await openDB<OwnSchema>(name, 1, {
    upgrade(made) {
      for (const each of ['saved', 'places', 'copies'] as const) {
        made.createObjectStore(each, { keyPath: 'slug' });
      }
      made.createObjectStore('notes', { keyPath: 'id' });
      made.createObjectStore('texts', { keyPath: ['slug', 'revision'] });
    },
    // A later build in another tab wants to change the database: let it, and open anew.
    blocking() {
      database.close();
      onLost();
    },
    terminated: onLost,
  });
  return database;
}
