import { View } from '@tarojs/components';
import Taro, { useDidShow, useRouter } from '@tarojs/taro';
import { type CSSProperties, type ReactNode, useEffect } from 'react';
import { useSize } from '../platform/elder';
import { removeFirstScreen } from '../platform/web';
import { goBack } from '../platform/navigation';
import { routeAt } from '../routes';
import { Icon } from './icon';
import { Tap } from './tap';

interface PageProps {
  /** Overrides the title of the route table. */
  title?: string;
  /** The page's own header instead of the platform's. */
  header?: ReactNode;
  /** Stays at the bottom: the one main action. */
  foot?: ReactNode;
  children: ReactNode;
}

/** The frame of every screen: text size, header, safe areas. */
export function Page({ title, header, foot, children }: PageProps) {
  const { elder, scale } = useSize();
  const route = routeAt(useRouter().path);
  const heading = title ?? route?.title ?? '';
  useEffect(removeFirstScreen, []);
  useDidShow(() => void Taro.setNavigationBarTitle({ title: heading }));
  useEffect(() => void Taro.setNavigationBarTitle({ title: heading }), [heading]);
  return (
    <View className={`page${elder ? ' elder' : ''}`} style={{ '--scale': scale } as CSSProperties}>
      {header ?? (process.env.TARO_ENV === 'h5' && <WebHeader title={heading} back={!route?.tab} />)}
      <View className="page-body" role="main">
        {children}
      </View>
      {foot && <View className="page-foot">{foot}</View>}
    </View>
  );
}

/** WeChat draws its own header above every page; a browser does not. */
function WebHeader({ title, back }: { title: string; back: boolean }) {
  return (
    <View className="page-head">
      {back && (
        <View className="page-head-back">
          <Tap className="page-head-arrow" label="返回" onTap={goBack}>
            <Icon name="back" />
          </Tap>
        </View>
      )}
      <View className="page-head-title" role="heading" aria-level={1}>
        {title}
      </View>
    </View>
  );
}
