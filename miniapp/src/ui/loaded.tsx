import type { ReactNode } from 'react';
import type { Loaded as Load } from '../platform/load';
import { ErrorNote } from './notes';

interface LoadedProps<T> {
  of: Load<T>;
  skeleton: ReactNode;
  children(data: T): ReactNode;
}

/** The skeleton, the error or the answer. What was shown stays when only its renewal failed. */
export function Loaded<T>({ of: load, skeleton, children }: LoadedProps<T>) {
  const error = load.failure && !load.busy && <ErrorNote failure={load.failure} onRetry={() => void load.reload()} />;
  if (load.data === null) return <>{error || skeleton}</>;
  return (
    <>
      {error}
      {children(load.data)}
    </>
  );
}
