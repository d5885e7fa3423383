// The face of the timeline's chunk: what needs a browser, loaded when a timeline is looked at.
export { default as EventCard } from '../subject/EventCard.svelte';
export { default as TimelineCanvas } from './TimelineCanvas.svelte';
