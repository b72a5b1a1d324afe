import type { RequestChannel } from '../../shared/ipc/channels.ts';
import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { Result } from '../../shared/ipc/result.ts';

/** Answers one channel. Its input was parsed; its value is parsed before it leaves. */
export type Handler<Channel extends RequestChannel> = (
  input: Input<Channel>,
) => Result<Output<Channel>> | Promise<Result<Output<Channel>>>;

/** One handler a channel: a missing one, or one with another result, does not compile. */
export type Handlers = { [Channel in RequestChannel]: Handler<Channel> };

/** The handlers of the channels that begin with one area's name, such as `Area<'bank'>`. */
export type Area<Name extends string> = Pick<Handlers, Extract<RequestChannel, `${Name}:${string}`>>;
