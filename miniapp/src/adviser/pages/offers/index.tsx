import { View } from '@tarojs/components';
import { api } from '../../../platform/api';
import { useLoad } from '../../../platform/load';
import { askMe, useMe } from '../../../platform/me';
import { Loaded } from '../../../ui/loaded';
import { Empty } from '../../../ui/notes';
import { Page } from '../../../ui/page';
import { ListSkeleton } from '../../../ui/skeleton';
import { AdviserBar } from '../../bar';
import { useEveryMinute } from '../../every-minute';
import { OfferCard } from '../../offer-card';

export default function Offers() {
  const me = useMe();
  const offers = useLoad('offers', async () => {
    await askMe();
    return api('GET /offers');
  });
  useEveryMinute(offers.reload);
  return (
    <Page foot={<AdviserBar here="offers" />}>
      {me?.firmName && <View className="weak">{me.firmName}</View>}
      <Loaded of={offers} skeleton={<ListSkeleton cards={2} lines={4} />}>
        {({ offers: open }) =>
          open.length === 0 ? (
            <Empty icon="bell">现在没有等您接的事。派来的事会在这里，带着剩下的办公时间。</Empty>
          ) : (
            open.map((offer) => <OfferCard key={offer.id} offer={offer} onGone={() => void offers.reload()} />)
          )
        }
      </Loaded>
    </Page>
  );
}
