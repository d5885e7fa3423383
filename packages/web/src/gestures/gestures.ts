/** What fingers, mouse and wheel do to something that can be moved and brought closer. */
export interface Gestures {
  /** Pixels. */
  pan(dx: number, dy: number): void;
  /** By a factor around a point of the element. */
  zoom(factor: number, x: number, y: number): void;
  tap(x: number, y: number): void;
  /** A wheel without a key held moves the page, unless this says that it is ours. */
  readonly wheelIsOurs: () => boolean;
}

/** A press that moves less than this, in pixels, is a tap. */
const still = 6;

/** Listens on `element` until the function that it returns is called. */
export function watchGestures(element: HTMLElement, gestures: Gestures): () => void {
  const pressed = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  let pinched = false;

  const at = (event: MouseEvent) => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || isControl(event.target, element)) return;
    if (pressed.size === 0) [travelled, pinched] = [0, false];
    pressed.set(event.pointerId, at(event));
  };
  const move = (event: PointerEvent) => {
    const before = pressed.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    travelled += Math.hypot(dx, dy);
    if (travelled < still) return;
    // Only now: a press that stays where it is must remain a click of what lies under it.
    element.setPointerCapture(event.pointerId);
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    pressed.set(event.pointerId, now);
    if (!other) return gestures.pan(dx, dy);
    pinched = true;
    const [apart, wasApart] = [distance(now, other), distance(before, other)];
    gestures.pan(dx / 2, dy / 2);
    if (wasApart > 4) {
      gestures.zoom(apart / wasApart, (now.x + other.x) / 2, (now.y + other.y) / 2);
    }
  };
  const up = (event: PointerEvent) => {
    const press = pressed.get(event.pointerId);
    pressed.delete(event.pointerId);
    if (press && travelled < still && !pinched && event.type === 'pointerup') {
      gestures.tap(press.x, press.y);
    }
  };
  const wheel = (event: WheelEvent) => {
    const { x, y } = at(event);
    // A trackpad's pinch comes as a wheel with Ctrl held.
    if (event.ctrlKey || event.metaKey || gestures.wheelIsOurs()) {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      gestures.zoom(Math.exp(-limited(event.deltaY * lines) / 160), x, y);
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      gestures.pan(-(event.shiftKey ? event.deltaX || event.deltaY : event.deltaX), 0);
    }
  };

  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('wheel', wheel, { passive: false });
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('wheel', wheel);
  };
}

function limited(delta: number): number {
  return Math.max(-120, Math.min(120, delta));
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** What is pressed for itself: a button that lies upon the element. */
function isControl(target: EventTarget | null, within: HTMLElement): boolean {
  const control = target instanceof Element ? target.closest('button, a, input') : null;
  return control !== null && within.contains(control) && control.hasAttribute('data-control');
}
