import { createServer } from 'node:net';
import { StepFailure } from './step.mjs';

/**
 * Finds out before a long build that the port is taken, rather than after it.
 * A port or host that makes no sense is left to the command itself, which names it.
 */
export async function checkPort() {
  const port = Number(process.env.PORT || 4000);
  const host = process.env.HOST || '127.0.0.1';
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new StepFailure(
      `PORT must be a whole number from 0 to 65535; it is "${process.env.PORT}".`,
      {
        remedy: 'Unset it for 4000, or set another: PORT=4001 npm start',
      },
    );
  }
  const code = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error.code));
    probe.listen({ port, host }, () => probe.close(() => resolve(null)));
  });
  if (code === 'EADDRINUSE') {
    throw new StepFailure(`Port ${port} on ${host} is in use by another program.`, {
      remedy: `Stop that program, or choose another port: PORT=${port === 65_535 ? 4000 : port + 1} npm start`,
    });
  }
  if (code === 'EACCES') {
    throw new StepFailure(`You may not listen on port ${port}.`, {
      remedy: 'Ports below 1024 need privileges; choose another: PORT=4000 npm start',
    });
  }
}
