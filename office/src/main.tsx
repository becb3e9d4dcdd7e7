import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import 'antd/dist/reset.css';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { mayRetry } from './api';
import { createDeskRouter } from './routes';
import { noticeLapse } from './session';
import './ui/desk.css';
import './ui/lists.css';
import './ui/print.css';
import { applyTokens, theme } from './ui/theme';

dayjs.locale('zh-cn');
applyTokens(document.documentElement);

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error) => noticeLapse(queries, error) }),
  mutationCache: new MutationCache({ onError: (error) => noticeLapse(queries, error) }),
  defaultOptions: { queries: { retry: mayRetry, staleTime: 5_000 } },
});
const router = createDeskRouter(queries);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <App component={false}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  </StrictMode>,
);
