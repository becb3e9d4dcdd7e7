/** One line to the server that says which matter has just moved. */
import { API_BASE } from './api';

const STREAM = `${API_BASE}/board/stream`;
/** The server beats every second; a line that is silent for so long is dead, whatever the browser thinks of it. */
const SILENCE_MS = 10_000;
const RETRY_MS = [1_000, 2_000, 5_000, 15_000] as const;

interface Listener {
  onOpen: () => void;
  onMatter: (matterId: string) => void;
  onLost: () => void;
}

/**
 * Holds the stream open while the tab is seen, and opens it again by itself; returns what ends it. A hidden tab lets go:
 * a browser gives a site six connections in all, and an office keeps many tabs open.
 */
export function holdStream({ onOpen, onMatter, onLost }: Listener): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let losses = 0;

  function close() {
    clearTimeout(retry);
    clearTimeout(silence);
    source?.close();
    source = undefined;
  }
  function listen() {
    clearTimeout(silence);
    silence = setTimeout(lose, SILENCE_MS);
  }
  function lose() {
    close();
    onLost();
    retry = setTimeout(open, RETRY_MS[Math.min(losses++, RETRY_MS.length - 1)]);
  }
  function open() {
    close();
    source = new EventSource(STREAM);
    listen();
    source.onopen = () => {
      losses = 0;
      onOpen();
    };
    source.addEventListener('beat', listen);
    source.onmessage = ({ data }: MessageEvent<string>) =>
      onMatter((JSON.parse(data) as { matterId: string }).matterId);
    // The browser's own reconnecting gives up for good on any answer but 200, so the waiting is done here.
    source.onerror = lose;
  }
  const onVisibility = () => (document.hidden ? close() : open());

  document.addEventListener('visibilitychange', onVisibility);
  // A pulled cable says nothing to an open stream for minutes; the browser knows at once.
  window.addEventListener('offline', lose);
  window.addEventListener('online', open);
  if (!document.hidden) open();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('offline', lose);
    window.removeEventListener('online', open);
    close();
  };
}
