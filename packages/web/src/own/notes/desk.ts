import BesideNotes from './BesideNotes.svelte';
import Desk from './Desk.svelte';
import NoteList from './NoteList.svelte';
import type { NoteDesk } from './noting.svelte';

export const desk: NoteDesk = { Desk, List: NoteList, Beside: BesideNotes };
