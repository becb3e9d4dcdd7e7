/** The board as it changes. */
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { holdStream } from './live-stream';

/** Many changes at once (the outbox catching up after a pause) refresh the screen once. */
const GATHER_MS = 400;
/** How long a row that has just moved stands out. */
const MOVED_MS = 6_000;

interface Live {
  readonly connected: boolean;
  /** Ids of matters that moved within the last seconds. */
  readonly moved: ReadonlySet<string>;
}

const NOTHING_MOVED: ReadonlySet<string> = new Set();
const LiveContext = createContext<Live>({ connected: true, moved: NOTHING_MOVED });

/**
 * Keeps every board query fresh: a message of the stream says only which matter moved, and the queries fetch what the
 * screen shows.
 */
export function LiveBoard({ on, children }: { on: boolean; children: ReactNode }) {
  const queries = useQueryClient();
  const [connected, setConnected] = useState(true);
  const [moved, setMoved] = useState(NOTHING_MOVED);

  useEffect(() => {
    // The line is for those who see the board; for others it would be refused again and again.
    if (!on) return;
    let gathered = new Set<string>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let fading: ReturnType<typeof setTimeout> | undefined;

    function refresh() {
      gathering = undefined;
      clearTimeout(fading);
      setMoved(gathered);
      fading = setTimeout(() => setMoved(NOTHING_MOVED), MOVED_MS);
      gathered = new Set();
      void queries.invalidateQueries({ queryKey: ['board'] });
    }
    function refreshSoon() {
      gathering ??= setTimeout(refresh, GATHER_MS);
    }
    const stop = holdStream({
      onOpen: () => {
        setConnected(true);
        // What happened while nobody listened.
        refreshSoon();
      },
      onMatter: (matterId) => {
        gathered.add(matterId);
        refreshSoon();
      },
      onLost: () => setConnected(false),
    });
    return () => {
      stop();
      clearTimeout(gathering);
      clearTimeout(fading);
    };
  }, [queries, on]);

  return <LiveContext.Provider value={{ connected, moved }}>{children}</LiveContext.Provider>;
}

export function useMoved(): ReadonlySet<string> {
  return useContext(LiveContext).moved;
}

/** Says whether what the screen shows is of this moment. */
export function LiveLamp() {
  const { connected } = useContext(LiveContext);
  return (
    <span className={`live live-${connected ? 'on' : 'off'}`} role="status">
      {connected ? '实时' : '已断开，正在重连'}
    </span>
  );
}
