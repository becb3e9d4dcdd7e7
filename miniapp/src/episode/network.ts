/** Whether loading a film costs the person money. */
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** A browser says `cellular`, or only how fast the line is, which says nothing of its price. */
const COSTS = process.env.TARO_ENV === 'h5' ? ['cellular'] : ['2g', '3g', '4g', '5g'];

/** Asked before anybody taps: a film must begin in the very moment of the tap, or browsers refuse it. */
export function useCostsMoney(): boolean {
  const [costs, setCosts] = useState(false);
  useEffect(() => {
    Taro.getNetworkType().then(
      ({ networkType }) => setCosts(COSTS.includes(networkType)),
      () => undefined,
    );
  }, []);
  return costs;
}
