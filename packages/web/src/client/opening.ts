import { device } from '../offline/this-device';
import { matchAddress } from '../routing/routes';

/**
 * Begins to read what the device has for the present address, while the code that shows it is
 * still loading.
 */
export function anticipate() {
  const match = matchAddress(location.pathname, new URLSearchParams(location.search));
  if (match?.question && !match.asksItself) device.anticipate(match.question);
}
