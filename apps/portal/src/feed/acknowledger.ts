/**
 * Says how far the answers have come, one message at a time: what comes while one is under way goes with the next. After a failure the
 * next call says it again.
 */
export function acknowledger(
  start: number,
  send: (position: number) => Promise<void>,
  failed: (error: unknown) => void,
): (position: number) => void {
  let said = start;
  let wanted = start;
  let isSaying = false;
  const say = async (): Promise<void> => {
    isSaying = true;
    try {
      while (said < wanted) {
        const position = wanted;
        await send(position);
        said = position;
      }
    } catch (error) {
      failed(error);
    } finally {
      isSaying = false;
    }
  };
  return (position) => {
    wanted = position;
    if (!isSaying && said < wanted) void say();
  };
}
