/** A newer version of the app, waiting until the reader lets it in. */
export class Update {
  /** True when a newer version is ready. */
  waiting = $state(false);
  #worker: ServiceWorker | null = null;
  #applied = false;

  /** Watches a registration for newer versions. A first installation is none. */
  watch(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer) {
    const offer = (worker: ServiceWorker | null) => {
      if (!worker || !container.controller) return;
      this.#worker = worker;
      this.waiting = true;
    };
    offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const found = registration.installing;
      found?.addEventListener('statechange', () => {
        if (found.state === 'installed') offer(found);
      });
    });
    // The reader may be in the middle of a sentence: only what they let in reloads the page.
    container.addEventListener('controllerchange', () => {
      if (this.#applied) location.reload();
    });
  }

  /** Lets the newer version in; the page reloads once it is there. */
  apply() {
    this.#applied = true;
    this.#worker?.postMessage({ type: 'SKIP_WAITING' });
  }
}

export const update = new Update();
