import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { isMissing } from '../ui/refusal';

interface KeptLoadingProps {
  /** What is looked for: 「村居」. */
  title: string;
  error: Error | null;
  back: '/keeping/villages' | '/keeping/points' | '/keeping/templates';
  onRetry: () => void;
}

/** The page of one kept row while it is not there: under way, missing, or failed. */
export function KeptLoading({ title, error, back, onRetry }: KeptLoadingProps) {
  return (
    <Page title={title}>
      {error === null && <Loading lines={8} />}
      {error !== null && isMissing(error) && (
        <EmptyState title={`没有找到这个${title}`} hint="网址可能抄错了。">
          <Link to={back}>回到列表</Link>
        </EmptyState>
      )}
      {error !== null && !isMissing(error) && <ErrorState error={error} onRetry={onRetry} />}
    </Page>
  );
}
