/** Milliseconds that a page may take to come from the network before the shell stands in. */
export const patience = 2000;

/** A gateway that answers for a server that is down has no page to give. */
const gatewayErrors = [502, 503, 504];

/**
 * The page if it comes in time, else the shell, which shows what is on the device. Without a
 * shell, whatever the network brings, however late.
 */
export async function pageOrShell(
  page: Promise<Response>,
  shell: () => Promise<Response | undefined>,
  milliseconds = patience,
): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  const first = await Promise.race([page.catch(() => null), late]);
  clearTimeout(timer);
  if (first && !gatewayErrors.includes(first.status)) return first;
  return (await shell()) ?? page;
}
