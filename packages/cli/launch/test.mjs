// npm test: the whole gate, in order, with one summary. Only old syntax here, so that the
// version check can speak.
import './node-version.cjs';

async function test() {
  const { describeFailure } = await import('./step.mjs');
  try {
    const { install } = await import('./install.mjs');
    await install(process.stdout);
    const { runGate } = await import('./gate.mjs');
    process.exitCode = await runGate(process.stdout);
  } catch (error) {
    console.error(describeFailure(error));
    console.log('\n0 passed, 1 failed');
    process.exitCode = 1;
  }
}

test();
