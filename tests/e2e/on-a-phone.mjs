export async function onAPhone(chat, step) {}
