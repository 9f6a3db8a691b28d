#pragma once

#include <QtGlobal>

#include <functional>
#include <stop_token>

/// How a long piece of work tells how far it is, and learns that it is no longer wanted. Both may be left
/// out.
struct Progress {
    std::stop_token stop = {};
    std::function<void(qint64 done, qint64 total)> report = {};

    bool cancelled() const { return stop.stop_requested(); }
    void at(qint64 done, qint64 total) const
    {
        if (report)
            report(done, total);
    }
};
