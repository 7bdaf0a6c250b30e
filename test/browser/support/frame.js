// The part of Excel on the web that the genuine office.js talks to when its page is in a frame: it is reported where it
// is, asks for its context, and sends its requests, which are answered by the test's process (`answerRequest`).
(() => {
  const locale = "__LOCALE__";
  const excelApi = "__EXCEL_API__";
  const conversation = `pane${crypto.randomUUID()}`;
  const frame = document.createElement("iframe");
  // The name must be there before the frame is.
  frame.name = JSON.stringify({
    baseFrameName: "pane",
    hostInfo: `Excel$Web$16.00$${locale}$telemetry$$disableLogging$0`,
    xdmInfo: `${conversation}|pane1|${location.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
  frame.title = "Ruam";
  frame.style.cssText = "border:0;width:100%;height:100%";
  frame.src = "/pane/taskpane.html";
  document.body.append(frame);

  const context = {
    _id: "pane1",
    _appName: 16,
    _appVersion: "16.00",
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${location.origin}/book.xlsx`,
    _clientMode: 1,
    _settings: [],
    _reason: 0,
    _requirementMatrix: JSON.stringify({ ExcelApi: excelApi, DialogApi: "1.2" }),
    _hostFullVersion: "16.0.0.0",
    _appDomains: [],
    _osfControlType: 1,
  };

  const richApi = 93;
  const loadSettings = 75;
  const codes = { RequestPayloadSizeLimitExceeded: 5103, ResponsePayloadSizeLimitExceeded: 5104 };
  /** What the pane says when Tab goes past its end, or back past its beginning: Excel takes the focus. */
  const tabExits = [13, 14];
  const leave = () => document.activeElement?.blur();
  let events;

  async function execute({ DdaMethod, ArrayData }) {
    if (DdaMethod.DispatchId === loadSettings) return { Version: 1, Error: 0, Properties: { Settings: [] } };
    if (DdaMethod.DispatchId !== richApi) return { Version: 1, Error: 0 };
    const answer = await window.answerRequest(ArrayData[4]);
    // Excel that has gone silent.
    if (answer === null) return new Promise(() => undefined);
    if (answer.status === 200) return { Version: 1, Error: 0, Data: [200, [], answer.body] };
    return { Version: 1, Error: codes[JSON.parse(answer.body).error.code] ?? 5001 };
  }

  window.addEventListener("message", async ({ data, source }) => {
    const call = typeof data === "string" ? JSON.parse(data) : undefined;
    if (call?._messageType !== 0) return;
    const reply = (value, type = 0) =>
      source.postMessage(
        JSON.stringify({ ...call, _messageType: 1, _errorCode: 0, _responseType: type, _data: value }),
        "*",
      );
    if (call._actionName === "ContextActivationManager_getAppContextAsync") return reply(context);
    if (call._actionName === "ContextActivationManager_notifyHost" && tabExits.includes(call._data?.[1])) leave();
    if (call._actionName === "executeMethod") return reply(await execute(call._data));
    if (call._actionType === 1) {
      if (call._actionName === "richApiMessage") {
        events = (event) =>
          reply({ ArrayData: [[event.messageCategory, event.messageType, event.targetId, event.message, ""]] }, 1);
      }
      return reply({ Error: 0 });
    }
    return reply(null);
  });
  window.raiseEvent = (event) => events?.(event);
})();
