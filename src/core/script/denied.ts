import type { Stage } from "./tables.ts";

/**
 * Words of OpenCC's regional vocabulary (from its traditional standard) that are left alone in news: there they mean
 * something else than in computing, where most of that vocabulary comes from (發佈 is 公布, not 釋出; 消息 is no 訊息;
 * 布林 is half of Secretary 布林肯), or the region writes them so, too. Found by their counts in the shared news.
 */
export const DENIED_IN_NEWS: Partial<Record<Stage, string>> = {
  twp:
    "發佈 聲明 支持 查看 消息 運行 訪問 設備 優化 社區 高端 集羣 進程 文件 高級 低級 循環 發送 全局 局部 調度 用戶 集成 連接 打開 遠程 程序 對象 激活 " +
    "刷新 類型 創建 性能 保存 分區 布爾 擴展 窗口 調試 採樣 存儲 接口 萬象 參數 添加 審覈 註銷 重裝 重載 內核 查找 權限 項目 通道 數據 搜索 回調 掛斷 " +
    "拋出 溢出 導入 導出 綁定 持久性 性價比 批量 奔馳 禁用 公元 實例 組件 截取 界面 自行車 進制 傳感 交互",
  "twp-rev":
    "布林 執行 建立 支援 整合 核心 指標 程序 社群 高階 新增 開啟 行程 裝置 設定 連線 通訊 啟用 釋出 查詢 元件 檢視 匯入 匯出 簡報 宣告 互動 連結 " +
    "存取 資料 批次 儲存 型別 使用者 登入 點選 複製 貼上 擷取 檔案 影像 叢集 排程 循環",
};
