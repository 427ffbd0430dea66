/** The operator asked for something that cannot be done: the message is all they need, a stack would only hide it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
