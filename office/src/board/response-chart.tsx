/** The only screen that draws: echarts is in a chunk of its own, fetched after the table stands. */
import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { firmShort } from '../ui/desk-labels';
import { FONTS } from '../ui/theme';
import { color, size } from '../ui/tokens';
import type { ResponseTimeView } from '../views';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const ROW_PX = 24;
const FRAME_PX = 58;

/** A bar a firm with enough offers to say: dark, half of its offers; light, nine in ten. */
export function ResponseChart({ firms }: { firms: readonly ResponseTimeView[] }) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    if (box.current === null) return;
    const instance = init(box.current);
    chart.current = instance;
    const resizing = new ResizeObserver(() => instance.resize());
    resizing.observe(box.current);
    return () => {
      resizing.disconnect();
      instance.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(optionOf(firms)));

  return (
    <div
      ref={box}
      role="img"
      aria-label="各律所接单用时，数字见下表"
      style={{ height: FRAME_PX + ROW_PX * firms.length }}
    />
  );
}

function optionOf(firms: readonly ResponseTimeView[]) {
  const series = (name: string, values: (number | null)[], fill: string, width: number) => ({
    name,
    type: 'bar' as const,
    data: values,
    barWidth: width,
    // Drawn over one another: nine in ten always reaches further than half.
    barGap: '-100%',
    itemStyle: { color: fill, borderRadius: [0, 3, 3, 0] },
  });
  const text = { color: color.inkWeak, fontSize: size.small, fontFamily: FONTS };
  return {
    animation: false,
    grid: { left: 4, right: 16, top: 28, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: text, selectedMode: false },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      valueFormatter: (value: unknown) => minutesInWords(Number(value)),
    },
    xAxis: {
      type: 'value',
      minInterval: 60,
      splitNumber: 4,
      axisLabel: {
        ...text,
        formatter: (minutes: number) => (minutes === 0 ? '0' : minutesInWords(minutes)),
        hideOverlap: true,
      },
      splitLine: { lineStyle: { color: color.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: firms.map(({ firmName }) => firmShort(firmName)),
      axisLabel: { ...text, width: 92, overflow: 'truncate' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: color.line } },
    },
    series: [
      series(
        '九成在此之内',
        firms.map(({ nineInTen }) => nineInTen),
        '#a9d3cb',
        12,
      ),
      series(
        '一半在此之内',
        firms.map(({ half }) => half),
        color.brand,
        12,
      ),
    ],
  };
}
