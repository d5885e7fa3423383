import { Server } from './server';

/** The name under which the workers find the server that all read from. */
export const sharedServerVariable = 'DATELINE_E2E_URL';

/** Starts one server for all tests that only read; what it returns ends it. */
export default async function startSharedServer(): Promise<() => Promise<void>> {
  const server = await Server.start();
  process.env[sharedServerVariable] = server.url;
  return () => server.stop();
}
