// The face of the map's chunk: what needs a browser, loaded when a map is looked at.
export { default as StoryMapCanvas } from './StoryMapCanvas.svelte';
