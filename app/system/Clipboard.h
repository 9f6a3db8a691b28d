#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

/// What has to stand beside a content of the clipboard so that the managers of clipboards of this system show
/// and keep nothing of it: kinds of data, by their MIME type, and what they hold.
std::vector<std::pair<QString, QByteArray>> clipboardSecretMarks();
