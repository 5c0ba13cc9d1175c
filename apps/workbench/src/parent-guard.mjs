/** Loaded into every child: when the command that started it is killed outright, the child ends too, and frees its port. */
const parent = process.ppid;

process.once('disconnect', () => {
  const whenOrphaned = () => {
    if (process.ppid === parent) return;
    setTimeout(() => process.exit(1), 5_000).unref();
    process.kill(process.pid, 'SIGTERM');
  };
  // The line breaks a moment before the parent is gone; a child that hangs up by itself keeps its parent.
  setTimeout(whenOrphaned, 200).unref();
});
// Listening alone would keep a command alive that has nothing more to do.
process.channel?.unref();
