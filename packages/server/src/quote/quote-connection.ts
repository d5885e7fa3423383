import { connectionOf } from '../relay/connection';
import { Quote } from './quote';

/** A page of quotes. */
export const QuoteConnection = connectionOf('Quote', 'quotes', () => Quote);
export type QuoteConnection = InstanceType<typeof QuoteConnection>;
