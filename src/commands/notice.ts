/** The small window's page: shows the text it was opened with, as text. */
const text = new URLSearchParams(location.hash.slice(1)).get("text") ?? "";
document.getElementById("text")!.textContent = text;
