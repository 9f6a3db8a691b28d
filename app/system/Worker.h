#pragma once

#include "system/Memory.h"

#include <QThread>

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

/// Work in a thread of its own. It is waited for: by whoever asks for what it gives, or else when it is given
/// up. (What the standard library has for it does not run everywhere.)
template<typename Given> class Worker
{
public:
    Worker() = default;
    explicit Worker(std::function<Given()> work)
        : m_thread(std::make_unique<Thread>(std::move(work)))
    {
        m_thread->start();
    }
    Worker(Worker &&) noexcept = default;
    Worker &operator=(Worker &&) noexcept = default;

    /// Whether there is work, done or not, that nobody asked for what it gives.
    bool isThere() const { return m_thread != nullptr; }
    /// What the work gives; throws what it threw. Once.
    Given get()
    {
        const auto thread = std::exchange(m_thread, nullptr);
        thread->wait();
        // The system may have no more threads.
        if (thread->work)
            thread->run();
        if (thread->thrown)
            std::rethrow_exception(thread->thrown);
        if constexpr (!std::is_void_v<Given>)
            return std::move(*thread->given);
    }

private:
    struct Thread : QThread {
        explicit Thread(std::function<Given()> work_)
            : work(std::move(work_))
        {
        }
        ~Thread() override { wait(); }
        void run() override
        {
            try {
                if constexpr (std::is_void_v<Given>)
                    work();
                else
                    given.emplace(work());
            } catch (...) {
                thrown = std::current_exception();
            }
            work = nullptr;
            memory::overwriteStack();
        }
        std::function<Given()> work;
        std::optional<std::conditional_t<std::is_void_v<Given>, char, Given>> given;
        std::exception_ptr thrown;
    };
    std::unique_ptr<Thread> m_thread;
};
