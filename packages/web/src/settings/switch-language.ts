import { languageCookie, languageCookieAge } from '../words/language-cookie';
import { fileOfLanguage, type Language } from '../words/languages';

/** Milliseconds that the app in another language may take to come onto the device. */
const patience = 30_000;

/**
 * Shows the site in another language from now on, and reloads the page. Where the app is on the
 * device, the other language's comes first: without it nothing is changed, and the reader could
 * still open the app with no signal. False: it could not be fetched.
 */
export async function switchLanguage(to: Language): Promise<boolean> {
  const worker = await fetchApp(to);
  if (worker === 'unreachable') return false;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${languageCookie}=${to}; Path=/; Max-Age=${languageCookieAge}; SameSite=Lax${secure}`;
  if (worker) {
    worker.postMessage({ type: 'SKIP_WAITING' }, { transfer: [] });
    await state(worker, 'activated');
  }
  location.reload();
  return true;
}

/** The service worker of a language with all its files, ready to take over; null: there is none. */
async function fetchApp(language: Language): Promise<ServiceWorker | 'unreachable' | null> {
  if (!(await answers())) return 'unreachable';
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
  if (!(await container?.getRegistration())) return null;
  try {
    const registration = await container?.register(fileOfLanguage('/service-worker.js', language));
    const coming = registration?.installing ?? registration?.waiting;
    if (!coming) return null;
    return (await state(coming, 'installed')) ? coming : 'unreachable';
  } catch {
    // No answer, or half of one: the worker that was here stays.
    return 'unreachable';
  }
}

/** Whether the server is there at all: nothing is begun that could not be brought to an end. */
async function answers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patience / 3);
    await fetch('/health', { method: 'HEAD', cache: 'no-store', signal });
    return true;
  } catch {
    return false;
  }
}

const order = ['parsed', 'installing', 'installed', 'activating', 'activated'];

/** True once the worker has come as far as that; false when it is given up, or takes too long. */
function state(worker: ServiceWorker, wanted: 'installed' | 'activated'): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'redundant') resolve(false);
      else if (order.indexOf(worker.state) >= order.indexOf(wanted)) resolve(true);
    };
    worker.addEventListener('statechange', look);
    setTimeout(() => resolve(false), patience);
    look();
  });
}
