/**
 * The shape all asynchronous wx functions share: `success`, `fail` and `complete` callbacks, or a promise where none is
 * given, an errMsg `name:ok` or `name:fail reason`, and every call kept in `app.calls`.
 */
export function wxCall(app, name, run) {
  return (options = {}) => {
    app.calls.push({ name, options });
    const outcome = settle(() => run(options));
    if (!options.success && !options.fail && !options.complete) {
      return new app.realm.Promise((resolve, reject) => {
        outcome.then((result) => {
          const reply = app.realm.copy(replyOf(name, result));
          app.timers.set(() => (result.error ? reject(reply) : resolve(reply)));
        });
      });
    }
    outcome.then((result) => answer(app, name, options, result));
    return undefined;
  };
}

/** Calls back as WeChat does: later, never within the call. */
export function answer(app, name, options, result) {
  const reply = app.realm.copy(replyOf(name, result));
  app.timers.set(() => {
    try {
      (result.error ? options.fail : options.success)?.(reply);
    } finally {
      options.complete?.(reply);
    }
  });
}

/** A refusal by WeChat: the mini-program gets it as `fail`, and since a phone user sees nothing it is a fault too. */
export function refuse(app, kind, message) {
  app.faults.add(kind, message);
  return new Error(message);
}

async function settle(run) {
  try {
    return { value: (await run()) ?? {} };
  } catch (error) {
    return { error };
  }
}

function replyOf(name, { value, error }) {
  if (error) return { errMsg: `${name}:fail ${error.message}`, errno: error.errno ?? 1 };
  return { ...value, errMsg: `${name}:ok` };
}
