import { Device, type Conformance } from './device';

let settle: (conforms: Conformance) => void = () => undefined;
const conformance = new Promise<Conformance>((resolve) => (settle = resolve));

/** The device that the app runs on: read from before the network's code can be asked for. */
export const device = new Device(async (question, data) => (await conformance)(question, data));

/** Called once by what can judge the answers that an earlier build stored. */
export function judgeBy(conforms: Conformance) {
  settle(conforms);
}
