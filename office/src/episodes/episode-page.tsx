import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state';
import { ErrorState } from '../ui/error-state';
import { Loading } from '../ui/loading';
import { Card, Page } from '../ui/page';
import { isMissing } from '../ui/refusal';
import type { DeskEpisodeView } from '../views';
import { CountsPicture } from './counts-picture';
import { EpisodeEditor } from './episode-editor';
import { StateTag } from './episode-row';
import { EpisodeButtons, EpisodeSteps } from './episode-steps';
import './episodes.css';
import { episodeQuery } from './shelf-query';

const route = getRouteApi('/desk/episodes/$id');

/** One episode at the desk: what it says, who wrote and who let it, and how it was received. */
export function EpisodePage() {
  const { id } = route.useParams();
  const { data: episode, error, refetch } = useQuery(episodeQuery(id));
  if (episode !== undefined) return <Episode key={id} episode={episode} />;
  return (
    <Page title="惠•说法">
      {error === null && <Loading />}
      {error !== null && !isMissing(error) && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isMissing(error) && (
        <EmptyState title="没有找到这一集" hint="网址可能抄错了。">
          <Link to="/episodes">回到惠•说法</Link>
        </EmptyState>
      )}
    </Page>
  );
}

function Episode({ episode }: { episode: DeskEpisodeView }) {
  const { title, seriesTitle, missing, state, ownWork } = episode;
  return (
    <Page
      title={title}
      lead={
        <>
          <Link to="/episodes">惠•说法</Link> · {seriesTitle} · <StateTag episode={episode} />
        </>
      }
      actions={<EpisodeButtons episode={episode} />}
    >
      {state === 'submitted' && ownWork && <p className="notice">这一版是您写的，要请另一位同事来审、来发布。</p>}
      {missing.length > 0 && (state === 'draft' || state === 'submitted') && (
        <p className="notice">发布以前还缺：{missing.join('；')}。</p>
      )}
      <div className="episode-columns">
        <EpisodeEditor episode={episode} />
        <div>
          <Card title="多少人看" note="近 30 天，按天记，不记是谁">
            <CountsPicture days={episode.days} totals={episode.counts} />
          </Card>
          <EpisodeSteps steps={episode.steps} />
        </div>
      </div>
    </Page>
  );
}
